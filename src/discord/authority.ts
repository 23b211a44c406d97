/**
 * Who may see and change what: those who manage a server, that server; the application's owner or team, everything. Asked anew at
 * every command and every button, whatever a custom id says.
 */
import { PermissionFlagsBits, Team, TeamMemberMembershipState } from 'discord.js';
import type { Words } from '../locale/discord.js';
import type { Scope } from '../store/reports.js';
import { serverOf } from './reader.js';
import type { Answerable } from './respond.js';

/** Which questions are looked at: those of the server where somebody is, or all. */
export const REACHES = ['server', 'all'] as const;
export type Reach = (typeof REACHES)[number];

/** Somebody may not do this; says so to them. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  constructor(readonly sentence: (words: Words['keeping']['admin']) => string) {
    super('forbidden');
  }
}

/** The server that somebody manages. @throws Forbidden where it is none, or they do not */
export async function managed(interaction: Answerable): Promise<string> {
  const server = serverOf(interaction);
  if (server === null) throw new Forbidden(({ onlyServers }) => onlyServers);
  const isManager = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  if (!isManager && !(await isOwner(interaction))) throw new Forbidden(({ forbidden }) => forbidden);
  return server;
}

/** @throws Forbidden where it is not the owner of the bot, or one of their team */
export async function owned(interaction: Answerable): Promise<void> {
  if (serverOf(interaction) === null) throw new Forbidden(({ onlyServers }) => onlyServers);
  if (!(await isOwner(interaction))) throw new Forbidden(({ ownerOnly }) => ownerOnly);
}

/** @throws Forbidden where it is more than they may see */
export async function scopeOf(interaction: Answerable, reach: Reach): Promise<Scope> {
  if (reach === 'server') return { server: await managed(interaction) };
  await owned(interaction);
  return {};
}

/** From `/applications/@me`, each time: a team changes while the bot runs. */
async function isOwner({ client, user }: Answerable): Promise<boolean> {
  const { owner } = await client.application.fetch();
  if (!(owner instanceof Team)) return owner?.id === user.id;
  return owner.members.get(user.id)?.membershipState === TeamMemberMembershipState.Accepted;
}
