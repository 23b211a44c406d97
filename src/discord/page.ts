/**
 * One components-v2 container that cannot outgrow a message: the only place where text and components are counted. Knows
 * nothing of answers.
 */
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIStringSelectComponent,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT, ROW_BUTTONS } from './limits.js';

/** A message as discord.js takes it for replies, edits and follow-ups alike. */
export interface MessagePayload {
  readonly components: readonly APIContainerComponent[];
  /** No previews of linked pages: the quote is the preview. */
  readonly flags: readonly [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds];
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** Components at the end of every page that text leaves free: two rows, full. */
const KEPT_FOR_ROWS = 2 * (ROW_BUTTONS + 1);

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
   * Adds text displays, with a line between them and what is above them where they are `divided`: all of them, or none where
   * they do not fit. Empty texts are left out.
   *
   * @param id by which the first text is found again in the message: see `state.ts`
   * @returns whether they fitted
   */
  add(texts: readonly string[], { divided = false, id }: { divided?: boolean; id?: number } = {}): boolean {
    const filled = texts.filter((text) => text.trim() !== '');
    const isDivided = divided && !this.isEmpty;
    const length = filled.reduce((sum, text) => sum + text.length, 0);
    const count = filled.length + Number(isDivided);
    if (length > this.room || this.#count + count > MESSAGE_COMPONENTS - KEPT_FOR_ROWS) return false;
    if (filled.length === 0) return true;
    if (isDivided) {
      this.#components.push({ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small });
    }
    for (const [index, content] of filled.entries()) {
      this.#components.push({
        type: ComponentType.TextDisplay,
        content,
        ...(index === 0 && id !== undefined && { id }),
      });
    }
    this.#text += length;
    this.#count += count;
    return true;
  }

  /** Adds buttons, {@link ROW_BUTTONS} at most in a row. */
  buttons(buttons: readonly APIButtonComponent[]): void {
    for (let from = 0; from < buttons.length; from += ROW_BUTTONS) {
      this.#row(buttons.slice(from, from + ROW_BUTTONS));
    }
  }

  select(select: APIStringSelectComponent): void {
    this.#row([select]);
  }

  /** @param accentColor 24-bit RGB of the container's edge */
  message(accentColor: number): MessagePayload {
    return {
      components: [{ type: ComponentType.Container, accent_color: accentColor, components: [...this.#components] }],
      flags: [MessageFlags.IsComponentsV2, MessageFlags.SuppressEmbeds],
      allowedMentions: { parse: [] },
    };
  }

  /** @throws RangeError where a page has more rows than it keeps room for: a mistake in the page, whatever its content */
  #row(components: (APIButtonComponent | APIStringSelectComponent)[]): void {
    this.#count += 1 + components.length;
    if (this.#count > MESSAGE_COMPONENTS) throw new RangeError(`a page of ${this.#count} components`);
    this.#components.push({ type: ComponentType.ActionRow, components });
  }
}
