/** What people see of votes, limits, privacy and `/yinju`. A file for each language. */
import type { AnswerStatus } from '../model.js';

export type AdminCommand = 'status' | 'unanswered' | 'feedback' | 'settings' | 'reload';
export type SettingOption = 'private' | 'mentions' | 'votes' | 'person' | 'server' | 'language' | 'digest';

export interface KeepingWords {
  /** Said where the store does not serve. */
  readonly unavailable: string;
  readonly votes: {
    readonly up: string;
    readonly takenBack: string;
    readonly off: string;
    readonly modal: { readonly title: string; readonly label: string; readonly placeholder: string };
    readonly thanks: string;
    readonly gone: string;
  };
  readonly limits: {
    /** `when` is a time as Discord shows it: “in 20 seconds”. */
    readonly person: (when: string) => string;
    readonly server: (when: string) => string;
    readonly same: (link: string) => string;
    readonly elsewhere: (channels: string) => string;
  };
  readonly privacy: {
    readonly description: string;
    readonly title: string;
    readonly nothing: string;
    readonly keepsNothing: string;
    readonly held: (questions: number, votes: number) => string;
    readonly latest: string;
    readonly latestVotes: string;
    readonly exported: string;
    readonly rules: (days: number) => string;
    readonly remove: string;
    readonly removed: (questions: number, votes: number) => string;
  };
  readonly admin: {
    readonly description: string;
    readonly commands: Readonly<Record<AdminCommand, string>>;
    readonly options: Readonly<Record<SettingOption | 'all', string>>;
    readonly forbidden: string;
    readonly ownerOnly: string;
    readonly onlyServers: string;
    readonly everywhere: string;
    readonly status: {
      readonly title: string;
      readonly index: (articles: number, passages: number, built: string) => string;
      readonly up: (since: string) => string;
      readonly today: (count: number) => string;
      readonly statuses: Readonly<Record<AnswerStatus, (count: number) => string>>;
      /** Milliseconds, as texts. */
      readonly latency: (median: string, slow: string) => string;
      readonly votes: (up: number, down: number) => string;
    };
    readonly unanswered: {
      readonly title: (groups: number) => string;
      readonly none: string;
      readonly count: (count: number, people: number) => string;
      readonly handled: string;
      readonly nearest: string;
      readonly noneNear: string;
      readonly exported: string;
      readonly gone: string;
    };
    readonly feedback: { readonly title: (count: number) => string; readonly none: string; readonly exported: string };
    readonly settings: {
      readonly title: string;
      readonly saved: string;
      readonly yes: string;
      readonly no: string;
      readonly everywhere: string;
      /** Behind the channels that are listed. */
      readonly moreChannels: (count: number) => string;
      readonly asServer: string;
      readonly none: string;
      readonly unlimited: string;
      readonly aMinute: (count: number) => string;
      readonly unreadable: (typed: string) => string;
    };
    readonly reload: {
      readonly done: (articles: number, passages: number) => string;
      readonly same: (articles: number, passages: number) => string;
      readonly failed: (reason: string) => string;
    };
    readonly digest: (count: number, from: string) => string;
  };
}
