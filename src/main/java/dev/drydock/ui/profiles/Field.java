package dev.drydock.ui.profiles;

/** What of a profile can be wrong, so that the message can stand beside it. */
public enum Field {
  NAME,
  URL,
  SERVICE,
  HOST,
  PORT,
  DATABASE,
  USER,
  ROOT_CERTIFICATE,
  CLIENT_CERTIFICATE,
  CLIENT_KEY,
  FOLDER,
  PASSPHRASE,
  CONNECT_TIMEOUT,
  LOCK_TIMEOUT,
  STATEMENT_TIMEOUT,
  IDLE_TIMEOUT
}
