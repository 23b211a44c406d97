/** Channels of a server as mentions. */
import type { KeepingWords } from '../../locale/keeping.js';
import { LISTED_CHANNELS } from '../limits.js';

/** As many of them as are read, and how many there are beyond. */
export function channelList(ids: readonly string[], { moreChannels }: KeepingWords['admin']['settings']): string {
  const listed = ids.slice(0, LISTED_CHANNELS).map((id) => `<#${id}>`);
  const more = ids.length - listed.length;
  return [...listed, ...(more > 0 ? [moreChannels(more)] : [])].join(' ');
}
