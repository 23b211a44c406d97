/** The tables, as steps from one version to the next. Append only: a store of any older version is brought up to date by them. */

export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE questions (
     id TEXT PRIMARY KEY, at INTEGER NOT NULL, server TEXT, person TEXT NOT NULL, question TEXT NOT NULL,
     status TEXT NOT NULL, latency REAL NOT NULL, article TEXT, quote TEXT, handled INTEGER
   ) WITHOUT ROWID;
   CREATE INDEX questions_by_time ON questions (at, server, status, latency);
   CREATE INDEX questions_unanswered ON questions (question, server, at, person, id)
     WHERE status = 'not_found' AND handled IS NULL;
   CREATE INDEX questions_by_person ON questions (person);
   CREATE TABLE votes (
     question TEXT NOT NULL, person TEXT NOT NULL, vote INTEGER NOT NULL, reason TEXT, at INTEGER NOT NULL,
     PRIMARY KEY (question, person)
   ) WITHOUT ROWID;
   CREATE INDEX votes_by_person ON votes (person);
   CREATE TABLE settings (server TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;`,
];
