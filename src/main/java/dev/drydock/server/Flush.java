package dev.drydock.server;

/** When a commit is on the server's disk: PostgreSQL's {@code synchronous_commit}, on or off. */
public enum Flush {
  /** Before COMMIT answers, as the server's settings have it. */
  AT_COMMIT,
  /** A moment later. The commit is as whole as any; a crash of the server may still lose it. */
  LATER
}
