package dev.drydock.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What servers, psql and the JDBC driver say in other languages, as their own message catalogs have
 * it.
 *
 * @param sentences the longest first
 * @param parts what a sentence may name: {@code table %s}
 * @param words before a line, and in English: {@code DÉTAIL} is {@code DETAIL}
 */
record MessageCatalog(List<Sentence> sentences, List<Sentence> parts, Map<String, String> words) {

  static MessageCatalog read() {
    List<Sentence> sentences = new ArrayList<>();
    List<Sentence> parts = new ArrayList<>();
    Map<String, String> words = new LinkedHashMap<>();
    String heading = "# ";
    for (String line : Resource.lines("translations.txt")) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        heading = line;
        continue;
      }
      String english = heading.substring(2);
      String theirs = line.substring(tab + 1);
      switch (heading.charAt(0)) {
        case '=' -> sentences.add(new Sentence(english, theirs));
        case '+' -> parts.add(new Sentence(english, theirs));
        default -> words.put(theirs, english);
      }
    }
    sentences.sort(Comparator.comparingInt(Sentence::weight).reversed());
    parts.sort(Comparator.comparingInt(Sentence::weight).reversed());
    return new MessageCatalog(List.copyOf(sentences), List.copyOf(parts), words);
  }
}
