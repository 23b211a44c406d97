/** The type of a set of terminal colours, which picocolors does not export by name. */
import type pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;
