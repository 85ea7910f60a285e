package dev.drydock.ui.shell;

import dev.drydock.command.ManageProfiles;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.ui.diagnose.Login;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.kit.Sheets;
import dev.drydock.ui.profiles.PasswordPrompt;
import dev.drydock.ui.task.Tasks;
import java.util.Optional;
import java.util.function.Supplier;

/** How the window gets passwords: of the profile that is open, and of others looked into. */
final class Logins {
  private final Tasks tasks;
  private final Supplier<Sheets> sheets;
  private final ManageProfiles known;
  private final Notifier notifier;
  private final PasswordPrompt own;

  /**
   * @param open the profile that is open or being opened
   */
  Logins(
      Tasks tasks,
      Supplier<Sheets> sheets,
      Supplier<Optional<Profile>> open,
      ManageProfiles known,
      Notifier notifier) {
    this.tasks = tasks;
    this.sheets = sheets;
    this.known = known;
    this.notifier = notifier;
    this.own = new PasswordPrompt(tasks, sheets, open, known);
  }

  /** Asks for the password of the profile that is being opened. */
  PasswordPrompt own() {
    return own;
  }

  /** Its connection stands: what was to be kept is. */
  void connected() {
    own.connected(notifier);
  }

  /** A password was typed into the profile's editor: it is not asked for again. */
  void typed(Profile profile, Optional<Secret> password) {
    if (profile.server() instanceof Server.Address address) {
      password.ifPresent(secret -> own.typed(address, secret));
    }
  }

  /** The login of another profile than the one that is open. */
  Login of(Profile profile) {
    PasswordPrompt other = new PasswordPrompt(tasks, sheets, () -> Optional.of(profile), known);
    return new Login(other, () -> other.connected(notifier));
  }
}
