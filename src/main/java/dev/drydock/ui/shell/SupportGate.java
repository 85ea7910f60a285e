package dev.drydock.ui.shell;

import dev.drydock.command.ManageProfiles;
import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.Sheets;
import dev.drydock.ui.profiles.PassphraseSheet;
import dev.drydock.ui.task.Tasks;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps a window that was opened for support from becoming one that writes in passing: for what may
 * do more, its profile is left with its passphrase only. JavaFX thread only.
 */
final class SupportGate {
  private final Supplier<Optional<Profile>> open;
  private final ManageProfiles profiles;
  private final Tasks tasks;
  private final Supplier<Sheets> sheets;

  /**
   * @param open the profile that is open or being opened
   */
  SupportGate(
      Supplier<Optional<Profile>> open,
      ManageProfiles profiles,
      Tasks tasks,
      Supplier<Sheets> sheets) {
    this.open = open;
    this.profiles = profiles;
    this.tasks = tasks;
    this.sheets = sheets;
  }

  /**
   * Goes on at once where nothing is gained by it, else once the passphrase was given.
   *
   * @param to the profile that is to be opened; empty for working without one
   */
  void leave(Optional<Profile> to, Runnable then) {
    Optional<Profile> support = open.get().filter(Profile::support);
    if (support.isEmpty() || to.filter(Profile::support).isPresent()) {
      then.run();
      return;
    }
    Profile left = support.get();
    new PassphraseSheet(
            left,
            "Leave the support profile " + left.name(),
            (to.map(profile -> "The profile " + profile.name() + " may do more than look. ")
                    .orElse("Without it files can be changed. "))
                + "It takes the passphrase of "
                + left.name()
                + ".",
            "Leave")
        .ask(
            sheets.get(),
            tasks,
            typed -> {
              profiles.leaveSupport(left, typed);
              return left;
            },
            done -> then.run());
  }
}
