/** A modal of one line of text. */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';

export interface LineForm {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly required: boolean;
  /** Characters. */
  readonly longest: number;
}

/**
 * @param id custom id of the modal
 * @param input custom id of the line
 */
export function lineForm(
  id: string,
  input: string,
  { title, label, placeholder, required, longest }: LineForm,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: id,
    title,
    components: [
      {
        type: ComponentType.Label,
        label,
        component: {
          type: ComponentType.TextInput,
          custom_id: input,
          style: TextInputStyle.Short,
          placeholder,
          required,
          max_length: longest,
        },
      },
    ],
  };
}
