package dev.drydock.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words of names that are written short in one place and in full in another. */
final class Abbreviations {
  /** Those that neither begin the word nor are it without its vowels. */
  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry("addr", List.of("address")),
          Map.entry("desc", List.of("description")),
          Map.entry("descr", List.of("description")),
          Map.entry("cat", List.of("category")),
          Map.entry("org", List.of("organization")),
          Map.entry("organisation", List.of("organization")),
          Map.entry("qty", List.of("quantity")),
          Map.entry("amt", List.of("amount")),
          Map.entry("nbr", List.of("number")),
          Map.entry("nr", List.of("number")),
          Map.entry("no", List.of("number")),
          Map.entry("num", List.of("number")),
          Map.entry("pwd", List.of("password")),
          Map.entry("passwd", List.of("password")),
          Map.entry("ts", List.of("timestamp")),
          Map.entry("dt", List.of("date")),
          Map.entry("tel", List.of("phone")),
          Map.entry("telephone", List.of("phone")),
          Map.entry("lang", List.of("language")),
          Map.entry("dept", List.of("department")),
          Map.entry("acct", List.of("account")),
          Map.entry("txn", List.of("transaction")),
          Map.entry("tx", List.of("transaction")),
          Map.entry("pct", List.of("percent")),
          Map.entry("lat", List.of("latitude")),
          Map.entry("lng", List.of("longitude")),
          Map.entry("lon", List.of("longitude")),
          Map.entry("uid", List.of("user", "id")),
          Map.entry("dob", List.of("date", "of", "birth")),
          Map.entry("birthdate", List.of("date", "of", "birth")),
          Map.entry("birthday", List.of("date", "of", "birth")),
          Map.entry("fname", List.of("first", "name")),
          Map.entry("firstname", List.of("first", "name")),
          Map.entry("lname", List.of("last", "name")),
          Map.entry("lastname", List.of("last", "name")),
          Map.entry("surname", List.of("last", "name")));

  /** Shorter beginnings are those of many words. */
  private static final int SHORTEST_BEGINNING = 3;

  private Abbreviations() {}

  /** Whether the two names are the same but for words written short in one of them. */
  static boolean same(Words one, Words other) {
    List<String> all = full(one);
    List<String> others = full(other);
    boolean same = !all.isEmpty() && all.size() == others.size();
    for (int i = 0; same && i < all.size(); i++) {
      same = same(all.get(i), others.get(i), all.size() == 1);
    }
    return same;
  }

  private static List<String> full(Words words) {
    List<String> full = new ArrayList<>();
    words.list().forEach(word -> full.addAll(KNOWN.getOrDefault(word, List.of(word))));
    return full;
  }

  /**
   * @param alone a beginning says enough only beside other words: <i>post</i> is no <i>postal</i>
   */
  private static boolean same(String one, String other, boolean alone) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return one.equals(other)
        || withoutVowels(longer).equals(shorter)
        || !alone
            && shorter.length() >= SHORTEST_BEGINNING
            && longer.length() >= shorter.length() + 2
            && longer.startsWith(shorter);
  }

  /** {@code message} to {@code msg}: its first letter and each consonant, none twice in a row. */
  private static String withoutVowels(String word) {
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean again = left.length() > 0 && left.charAt(left.length() - 1) == letter;
      if (i == 0 || !again && "aeiou".indexOf(letter) < 0) {
        left.append(letter);
      }
    }
    return left.toString();
  }
}
