/** `/yinju`: for those who manage a server, and for the owner of the bot. What each part shows is in `admin/`. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { YinjuError } from '../../errors.js';
import type { AdminCommand, SettingOption } from '../../locale/keeping.js';
import { LOCALES } from '../../model.js';
import { renderFeedback } from '../admin/feedback.js';
import { answerPrivately, type Reader } from '../admin/private.js';
import { AS_SERVER, changed, LANGUAGE_NAMES, renderSettings } from '../admin/settings.js';
import { renderStatus } from '../admin/status.js';
import { groupsIn, renderUnanswered } from '../admin/unanswered.js';
import { managed, owned, type Reach, scopeOf } from '../authority.js';
import type { SlashCommand } from '../handlers.js';
import { LIMIT_A_MINUTE } from '../limits.js';
import type { MessagePayload } from '../page.js';
import { renderNotice } from '../render/notice.js';
import type { Services } from '../services.js';
import { localized } from './definition.js';

type Part = (
  interaction: ChatInputCommandInteraction,
  services: Services,
  reader: Reader,
) => MessagePayload | Promise<MessagePayload>;

const PARTS: Readonly<Record<AdminCommand, Part>> = {
  async status(interaction, services, reader) {
    return renderStatus(await scopeOf(interaction, reachOf(interaction)), services, reader);
  },

  async unanswered(interaction, services, reader) {
    const reach = reachOf(interaction);
    return renderUnanswered(groupsIn(await scopeOf(interaction, reach), services), 0, reach, reader);
  },

  async feedback(interaction, { keeper, desk }, reader) {
    const reach = reachOf(interaction);
    const scope = await scopeOf(interaction, reach);
    return renderFeedback(
      keeper.use((store) => store.feedback(scope)),
      desk,
      reach,
      reader,
    );
  },

  async settings(interaction, { keeper, now }, reader) {
    const server = await managed(interaction);
    const after = changed(interaction, keeper.settings(server), now());
    if (after !== undefined) keeper.saveSettings(server, after);
    return renderSettings(after ?? keeper.settings(server), after !== undefined, reader);
  },

  async reload(interaction, { shelf }, { words }) {
    await owned(interaction);
    try {
      const { isNew, articles, passages } = await shelf.reload();
      return renderNotice(isNew ? words.reload.done(articles, passages) : words.reload.same(articles, passages));
    } catch (error) {
      if (!(error instanceof YinjuError)) throw error;
      return renderNotice(words.reload.failed(error.message));
    }
  },
};

function reachOf({ options }: ChatInputCommandInteraction): Reach {
  return options.getBoolean('all') === true ? 'all' : 'server';
}

function option(name: SettingOption | 'all') {
  const { text, localizations } = localized(({ keeping }) => keeping.admin.options[name]);
  return { name, description: text, description_localizations: localizations };
}

const ALL: readonly APIApplicationCommandBasicOption[] = [
  { type: ApplicationCommandOptionType.Boolean, ...option('all') },
];

const SETTINGS: readonly APIApplicationCommandBasicOption[] = [
  { type: ApplicationCommandOptionType.Boolean, ...option('private') },
  { type: ApplicationCommandOptionType.String, ...option('mentions') },
  { type: ApplicationCommandOptionType.Boolean, ...option('votes') },
  ...(['person', 'server'] as const).map((name) => ({
    type: ApplicationCommandOptionType.Integer as const,
    ...option(name),
    min_value: 0,
    max_value: LIMIT_A_MINUTE,
  })),
  {
    type: ApplicationCommandOptionType.String,
    ...option('language'),
    choices: [asServerChoice(), ...LOCALES.map((value) => ({ name: LANGUAGE_NAMES[value], value }))],
  },
  { type: ApplicationCommandOptionType.String, ...option('digest') },
];

function asServerChoice() {
  const { text, localizations } = localized(({ keeping }) => keeping.admin.settings.asServer);
  return { name: text, name_localizations: localizations, value: AS_SERVER };
}

function part(name: AdminCommand, options: readonly APIApplicationCommandBasicOption[]) {
  const { text, localizations } = localized(({ keeping }) => keeping.admin.commands[name]);
  return {
    type: ApplicationCommandOptionType.Subcommand as const,
    name,
    description: text,
    description_localizations: localizations,
    options: [...options],
  };
}

const { text: description, localizations } = localized(({ keeping }) => keeping.admin.description);

export const yinjuCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'yinju',
    description,
    description_localizations: localizations,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      part('status', ALL),
      part('unanswered', ALL),
      part('feedback', ALL),
      part('settings', SETTINGS),
      part('reload', []),
    ],
  },

  async handle(interaction, services) {
    const name = interaction.options.getSubcommand(true) as AdminCommand;
    await answerPrivately(interaction, (reader) => PARTS[name](interaction, services, reader));
  },
};
