/** Lists that are too long for a message, as a file for whoever asked. */
import { MessageFlags } from 'discord.js';
import { FILE_BYTES } from './limits.js';
import type { Answerable } from './respond.js';

/** One object a line. */
export function jsonLines(objects: readonly unknown[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}

/** Sends a private file after the answer; of more lines than a file may hold, the first ones. */
export async function sendLines(
  interaction: Answerable,
  { name, lines, content }: { readonly name: string; readonly lines: string; readonly content: string },
): Promise<void> {
  const bytes = Buffer.from(lines);
  // The last line may be cut by the limit: then it goes.
  const file = bytes.length <= FILE_BYTES ? bytes : bytes.subarray(0, bytes.lastIndexOf('\n', FILE_BYTES - 1) + 1);
  await interaction.followUp({
    content,
    files: [{ attachment: file, name }],
    flags: MessageFlags.Ephemeral,
    allowedMentions: { parse: [] },
  });
}
