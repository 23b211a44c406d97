/** Votes, limits, privacy and `/yinju`, in English. */
import type { KeepingWords } from './keeping.js';

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);
const votes = (count: number) => (count === 1 ? '1 vote' : `${count} votes`);

export const keepingEnUS: KeepingWords = {
  unavailable: 'This cannot be read or saved at the moment. Please try again later.',
  votes: {
    up: 'Thank you, noted 👍. Press it again to take it back.',
    takenBack: 'Your vote is taken back.',
    off: 'Votes are switched off here.',
    modal: { title: 'What was wrong?', label: 'In a line, if you like', placeholder: 'The figure is of another year' },
    thanks: 'Thank you, noted 👎. Press it again to take it back.',
    gone: 'This answer is not kept any more, so it cannot be voted on.',
  },
  limits: {
    person: (when) => `That was a lot of questions at once. Please ask again ${when}.`,
    server: (when) => `Many people are asking here at the moment. Please ask again ${when}.`,
    same: (link) => `This was asked here a moment ago: ${link}`,
    elsewhere: (channels) => `In this server I answer mentions in ${channels}. \`/ask\` works everywhere.`,
  },
  privacy: {
    description: 'See what is kept about you, and delete it',
    title: 'What is kept about you',
    nothing: 'Nothing is kept about you.',
    keepsNothing: 'Questions are not kept here at all.',
    held: (q, v) => `${questions(q)} and ${votes(v)}`,
    latest: 'The latest of your questions:',
    latestVotes: 'The latest of your votes:',
    exported: 'All that is kept about you, as JSON Lines.',
    rules: (days) =>
      `Kept are your questions with time, server, outcome, and your votes; in place of your user id, a code that cannot be turned back. They are deleted after ${days} days and serve only to improve the collection and to run the bot.`,
    remove: 'Delete all of it',
    removed: (q, v) => `Deleted: ${questions(q)} and ${votes(v)}. Nothing is kept about you now.`,
  },
  admin: {
    description: 'For those who manage the server: status, unanswered questions, votes, settings',
    commands: {
      status: 'Articles, index, latency, and today’s questions',
      unanswered: 'What people asked that the articles do not answer',
      feedback: 'Votes, with the question and the quote',
      settings: 'See the settings of this server, or change those that you give',
      reload: 'Take over an index that was built anew (owner of the bot only)',
    },
    options: {
      all: 'Across all servers (owner of the bot only)',
      private: 'Answers to /ask and /figure are private unless the asker says otherwise',
      mentions: 'Channels where mentions are answered, such as #ask #help; “all” for everywhere',
      votes: 'Vote buttons under answers',
      person: 'Questions a minute for one person; 0 for no limit',
      server: 'Questions a minute for the server; 0 for no limit',
      language: 'Language of public answers',
      digest: 'Channel that gets a summary of unanswered questions every week; “none” for none',
    },
    forbidden: 'This is for those who manage this server.',
    ownerOnly: 'This is for the owner of the bot.',
    onlyServers: 'This works in servers that I am in.',
    everywhere: 'all servers',
    status: {
      title: 'Status',
      index: (articles, passages, built) => `${articles} articles, ${passages} passages; index built ${built}`,
      up: (since) => `Running since ${since}`,
      today: (count) => `Last 24 hours: ${questions(count)}`,
      statuses: {
        answered: (count) => `${count} answered`,
        conflicting: (count) => `${count} conflicting`,
        not_found: (count) => `${count} not answered`,
      },
      latency: (median, slow) => `median ${median} ms, 95 % within ${slow} ms`,
      votes: (up, down) => `👍 ${up} 👎 ${down}`,
    },
    unanswered: {
      title: (groups) => `Not answered · ${groups}`,
      none: 'There is no question that the articles left unanswered.',
      count: (count, people) => `${count}× by ${people === 1 ? '1 person' : `${people} people`}`,
      handled: 'Handled',
      nearest: 'Nearest article',
      noneNear: 'No article comes near.',
      exported: 'All of them, as JSON Lines.',
      gone: 'These questions are handled or deleted already.',
    },
    feedback: {
      title: (count) => `Votes · ${count}`,
      none: 'Nobody has voted yet.',
      exported: 'All votes, as JSON Lines.',
    },
    settings: {
      title: 'Settings of this server',
      saved: 'Saved.',
      yes: 'yes',
      no: 'no',
      everywhere: 'everywhere',
      moreChannels: (count) => `and ${count} more`,
      asServer: 'as the server',
      none: 'none',
      unlimited: 'no limit',
      aMinute: (count) => `${count} a minute`,
      unreadable: (typed) => `“${typed}” names no channel of this server. Write it as #channel.`,
    },
    reload: {
      done: (articles, passages) => `The new index is in use: ${articles} articles, ${passages} passages.`,
      same: (articles, passages) =>
        `There is no newer index: ${articles} articles, ${passages} passages. \`yinju build\` makes one.`,
      failed: (reason) => `The new index cannot be used; the one so far serves on. ${reason}`,
    },
    digest: (count, from) => `Not answered since ${from}: ${questions(count)}`,
  },
};
