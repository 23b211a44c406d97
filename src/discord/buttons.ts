/** Buttons and selects as Discord takes them, their texts cut to its limits. Shapes only; knows no kind of button. */
import {
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { BUTTON_LABEL, PLACEHOLDER, SELECT_OPTIONS, SELECT_TEXT } from './limits.js';
import { clip, visible } from './markdown.js';

export interface ButtonOptions {
  readonly label?: string;
  readonly emoji?: string;
  readonly isDisabled?: boolean;
  /** What most people press next. */
  readonly isPrimary?: boolean;
}

/** @param id made by a kind of `ids.ts` */
export function button(
  id: string,
  { label, emoji, isDisabled, isPrimary }: ButtonOptions,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: isPrimary === true ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: id,
    ...(label !== undefined && { label: plain(label, BUTTON_LABEL) }),
    ...(emoji !== undefined && { emoji: { name: emoji } }),
    ...(isDisabled === true && { disabled: true }),
  };
}

export interface Option {
  readonly label: string;
  readonly description?: string;
  /** Unique among the options. */
  readonly value: string;
  readonly isDefault?: boolean;
}

/** One of {@link SELECT_OPTIONS} at most is to be chosen. */
export function select(id: string, placeholder: string, options: readonly Option[]): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: plain(placeholder, PLACEHOLDER),
    options: options.slice(0, SELECT_OPTIONS).map(({ label, description, value, isDefault }) => ({
      label: plain(label, SELECT_TEXT),
      value,
      ...(description !== undefined &&
        plain(description, SELECT_TEXT) !== '' && { description: plain(description, SELECT_TEXT) }),
      ...(isDefault === true && { default: true }),
    })),
  };
}

/** Labels are no markdown, but a blank one is refused. */
function plain(text: string, length: number): string {
  const shown = visible(text).replaceAll(/\s+/g, ' ').trim();
  return clip(shown === '' ? '…' : shown, length);
}
