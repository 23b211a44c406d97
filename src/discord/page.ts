/**
 * One components-v2 container that cannot outgrow a message: the only place where text and components are counted. Knows
 * nothing of answers.
 */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from './limits.js';

/** A message as discord.js takes it for replies, edits and follow-ups alike. */
export interface MessagePayload {
  readonly components: readonly APIContainerComponent[];
  /** No previews of linked pages: the quote is the preview. */
  readonly flags: readonly [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds];
  readonly allowedMentions: { readonly parse: readonly [] };
}

export class Page {
  readonly #components: APIComponentInContainer[] = [];
  #text = 0;
  /** The container is one too. */
  #count = 1;

  /** Characters that still fit: 0 … {@link MESSAGE_TEXT}. */
  get room(): number {
    return MESSAGE_TEXT - this.#text;
  }

  get isEmpty(): boolean {
    return this.#components.length === 0;
  }

  /**
   * Adds text displays with a line between them and what is above them: all of them, or none where they do not fit.
   * Empty texts are left out.
   *
   * @returns whether they fitted
   */
  add(texts: readonly string[], { divided = false } = {}): boolean {
    const filled = texts.filter((text) => text.trim() !== '');
    const isDivided = divided && !this.isEmpty;
    const length = filled.reduce((sum, text) => sum + text.length, 0);
    const count = filled.length + Number(isDivided);
    if (length > this.room || this.#count + count > MESSAGE_COMPONENTS) return false;
    if (filled.length === 0) return true;
    if (isDivided) {
      this.#components.push({ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small });
    }
    for (const content of filled) this.#components.push({ type: ComponentType.TextDisplay, content });
    this.#text += length;
    this.#count += count;
    return true;
  }

  /** @param accentColor 24-bit RGB of the container's edge */
  message(accentColor: number): MessagePayload {
    return {
      components: [{ type: ComponentType.Container, accent_color: accentColor, components: [...this.#components] }],
      flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds],
      allowedMentions: { parse: [] },
    };
  }
}
