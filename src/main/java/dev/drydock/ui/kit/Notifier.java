package dev.drydock.ui.kit;

import dev.drydock.problem.Problem;

/** News that ask for nothing: shown for a while at the window's edge, and kept in the log. */
public interface Notifier {
  void done(String text);

  void problem(Problem problem);
}
