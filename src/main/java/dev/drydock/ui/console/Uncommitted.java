package dev.drydock.ui.console;

import dev.drydock.profile.Profile;
import dev.drydock.ui.kit.Question;
import dev.drydock.ui.kit.Sheets;
import java.util.List;
import java.util.Optional;

/** Asks before a tab goes whose transaction is not committed: going takes it back. */
final class Uncommitted {
  private Uncommitted() {}

  /**
   * Asks, where something is not committed; what is to be done then is done with consent alone.
   *
   * @param going tabs that are about to go
   * @return whether it asks
   */
  static boolean asks(Sheets sheets, List<QueryTab> going, Runnable then) {
    List<QueryTab> open = going.stream().filter(QueryTab::uncommitted).toList();
    if (open.isEmpty()) {
      return false;
    }
    Optional<Profile> profile = open.getFirst().profile();
    new Question(
            "Not committed",
            profile.map(Profile::name).orElse(""),
            profile.map(Profile::environment),
            List.of(
                open.size() == 1
                    ? "What you ran in “%s” is not committed.".formatted(open.getFirst().title())
                    : "What you ran in %d tabs is not committed.".formatted(open.size()),
                "Closing takes it back; the text stays in the history. To keep what was done, cancel"
                    + " and press Commit."),
            "Close and roll back",
            Optional.empty())
        .ask(sheets, then);
    return true;
  }
}
