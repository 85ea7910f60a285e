package dev.drydock.profile;

import java.util.Optional;

/** Opens a keyring; blocks while the person is asked to unlock it. */
@FunctionalInterface
interface KeyringOpener {
  /** A keyring that answers. */
  interface Opened extends AutoCloseable {
    /**
     * @return empty where nothing is kept
     */
    Optional<String> get(String account) throws Exception;

    void set(String account, String password) throws Exception;

    void delete(String account) throws Exception;

    @Override
    void close();
  }

  /**
   * @throws Exception where there is none, or it stays locked
   */
  Opened open() throws Exception;
}
