package dev.drydock.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An access control list as lines that say in what it differs from that of a new object: {@code
 * anon: SELECT, INSERT}, {@code PUBLIC: none}, {@code app: ALL}. Who granted is left out, and so is
 * the owner who has everything.
 */
final class AccessList {
  private static final String PUBLIC = "PUBLIC";

  private final Privileges kind;
  private final int serverMajor;

  AccessList(Privileges kind, int serverMajor) {
    this.kind = kind;
    this.serverMajor = serverMajor;
  }

  /**
   * @param items as {@code aclitem} prints them, {@code grantee=letters/grantor}
   * @param owner of the object, or the role whose default privileges these are
   * @param fromNothing whether a new object has no privileges of its own, as default privileges in
   *     a schema have not
   * @return empty when it is as that of a new object
   */
  String lines(List<String> items, String owner, boolean fromNothing) {
    Map<String, String> held = new TreeMap<>();
    for (String item : items) {
      if (item.isEmpty()) {
        continue; // of an empty list: everything was revoked, from the owner as well
      }
      int end = granteeEnd(item);
      String grantee = end == 0 ? PUBLIC : unquoted(item.substring(0, end));
      held.merge(grantee, item.substring(end + 1, item.lastIndexOf('/')), String::concat);
    }
    Map<String, String> usual = new TreeMap<>();
    if (!fromNothing) {
      usual.put(owner, kind.all(serverMajor));
      if (!kind.everybodys(serverMajor).isEmpty()) {
        usual.put(PUBLIC, kind.everybodys(serverMajor));
      }
    }
    List<String> lines = new ArrayList<>();
    held.forEach(
        (grantee, letters) -> {
          if (!words(letters).equals(words(usual.getOrDefault(grantee, "")))) {
            lines.add(grantee + ": " + words(letters));
          }
        });
    usual.keySet().stream()
        .filter(grantee -> !held.containsKey(grantee))
        .forEach(grantee -> lines.add(grantee + ": none"));
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }

  private String words(String letters) {
    if (letters.isEmpty()) {
      return "none";
    }
    String all = kind.all(serverMajor);
    if (all.length() > 1 && all.chars().allMatch(c -> has(letters, (char) c, false))) {
      return "ALL";
    }
    List<String> words = new ArrayList<>();
    for (char letter : Privileges.inOrder()) {
      if (letters.indexOf(letter) >= 0) {
        String option = has(letters, letter, true) ? " WITH GRANT OPTION" : "";
        words.add(Privileges.name(letter) + option);
      }
    }
    return String.join(", ", words);
  }

  private static boolean has(String letters, char letter, boolean withOption) {
    int at = letters.indexOf(letter);
    boolean option = at >= 0 && at + 1 < letters.length() && letters.charAt(at + 1) == '*';
    return at >= 0 && option == withOption;
  }

  /** Where the equals sign behind the grantee is; a quoted name may hold one. */
  private static int granteeEnd(String item) {
    boolean quoted = false;
    for (int i = 0; i < item.length(); i++) {
      if (item.charAt(i) == '"') {
        quoted = !quoted;
      } else if (item.charAt(i) == '=' && !quoted) {
        return i;
      }
    }
    return item.length() - 1;
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
