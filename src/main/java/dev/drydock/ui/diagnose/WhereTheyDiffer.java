package dev.drydock.ui.diagnose;

/**
 * Two texts for two narrow columns: what both begin with says nothing there, and would push what
 * differs out of sight. Of the bodies of a function the first line that differs is seen.
 */
record WhereTheyDiffer(String one, String other) {
  /** So many characters at the beginning may be alike: they are seen beside what differs. */
  private static final int SHORT = 24;

  /** Both from the word on that differs first, behind the name of the property they are of. */
  static WhereTheyDiffer of(String one, String other) {
    int alike = 0;
    int most = Math.min(one.length(), other.length());
    while (alike < most && one.charAt(alike) == other.charAt(alike)) {
      alike++;
    }
    int from = one.substring(0, alike).lastIndexOf(' ') + 1;
    if (from < SHORT) {
      return new WhereTheyDiffer(one, other);
    }
    int name = one.indexOf(": ");
    String property = name > 0 && name < SHORT ? one.substring(0, name + 2) : "";
    return new WhereTheyDiffer(
        property + "… " + one.substring(from), property + "… " + other.substring(from));
  }
}
