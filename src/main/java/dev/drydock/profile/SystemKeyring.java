package dev.drydock.profile;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The keyring of the system, by the library for it. Opening a locked one shows the system's own
 * dialog and blocks until it is answered, two minutes at most. Apart from the rest, so that the
 * library is loaded only when it is asked.
 */
final class SystemKeyring implements KeyringOpener {
  private static final String SERVICE = "Drydock";
  private static final Logger LOG = Logger.getLogger(SystemKeyring.class.getName());

  /** Kept, for the logging system forgets the level of a logger that nobody holds. */
  private static final Logger LIBRARY_LOG = Logger.getLogger("org.freedesktop");

  @Override
  public Opened open() throws Exception {
    quiet();
    return new Real(Keyring.create());
  }

  /** It would tell of every socket it opens, between the lines of a command's own answer. */
  private static void quiet() {
    if (LIBRARY_LOG.getLevel() == null) {
      LIBRARY_LOG.setLevel(Level.OFF);
    }
  }

  private record Real(Keyring keyring) implements Opened {
    @Override
    public Optional<String> get(String account) {
      try {
        return Optional.ofNullable(keyring.getPassword(SERVICE, account));
      } catch (PasswordAccessException nothingKept) {
        LOG.log(Level.FINE, "Nothing in the keyring", nothingKept);
        return Optional.empty();
      }
    }

    @Override
    public void set(String account, String password) throws PasswordAccessException {
      keyring.setPassword(SERVICE, account, password);
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
      keyring.deletePassword(SERVICE, account);
    }

    @Override
    public void close() {
      try {
        keyring.close();
      } catch (Exception already) {
        LOG.log(Level.FINE, "The keyring was not closed", already);
      }
    }
  }
}
