package dev.drydock.explain;

import dev.drydock.explain.Failed.Ran;
import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.server.ServerError;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One error with all there is to explain it by. */
record Case(Failed failed, Trail trail, Live live) {

  ServerError error() {
    return failed.error();
  }

  String state() {
    return failed.error().sqlState();
  }

  String message() {
    return failed.error().message();
  }

  String detail() {
    return failed.error().detail().orElse("");
  }

  /** The statement's text; empty where it is not known. */
  String statement() {
    return failed.source().map(Failed.Source::text).orElse("");
  }

  /** Its first words, for instance {@code CREATE POLICY}; empty where it is not known. */
  String command() {
    return failed.source().map(source -> source.statement().command()).orElse("");
  }

  /** The statement's tokens, as they are written. */
  List<String> words() {
    return failed.source().stream()
        .flatMap(
            source ->
                source.script().tokens(source.statement()).stream()
                    .map(token -> token.in(source.script().text())))
        .toList();
  }

  /** Whether it is a statement of a file whose folder is known. */
  boolean isOfFolder() {
    return trail.isKnown() && failed.source().filter(s -> !s.file().isEmpty()).isPresent();
  }

  /** Those of the bodies that the statement has between dollars. */
  List<String> wordsOfBodies() {
    return failed.source().stream()
        .flatMap(
            source ->
                source.script().tokens(source.statement()).stream()
                    .filter(token -> token.kind() == TokenKind.DOLLAR_STRING)
                    .map(token -> inside(token.in(source.script().text()))))
        .map(Script::parse)
        .flatMap(
            body ->
                body.statements().stream()
                    .flatMap(one -> body.tokens(one).stream())
                    .map(token -> token.in(body.text())))
        .toList();
  }

  /** Without the tags, which are of one length. */
  private static String inside(String dollars) {
    int tag = dollars.indexOf('$', 1) + 1;
    return dollars.substring(tag, Math.max(tag, dollars.length() - tag));
  }

  /** An edit that replaces every place in the statement where a name stands. */
  Optional<Fix> rename(String title, String from, String to) {
    return failed.source().flatMap(source -> rename(source, title, from, to));
  }

  private Optional<Fix> rename(Failed.Source source, String title, String from, String to) {
    List<TextEdit> edits = rename(source, source.script().tokens(source.statement()), from, to);
    if (edits.isEmpty()) {
      // in a body, where a variable may have the name, only what stands nowhere else
      edits = rename(source, source.deepTokens(), from, to);
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(Fix.of(title, edits.toArray(TextEdit[]::new)));
  }

  private static List<TextEdit> rename(
      Failed.Source source, List<Token> tokens, String from, String to) {
    List<TextEdit> edits = new ArrayList<>();
    String text = source.script().text();
    boolean qualified = to.replaceAll("\"[^\"]*\"", "").contains(".");
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind().isName() && stored(token.in(text)).equals(from)) {
        // What brings its own schema stands for the one that was written, too.
        boolean both = i >= 2 && qualified && tokens.get(i - 1).in(text).equals(".");
        edits.add(replace(source, tokens.get(both ? i - 2 : i).start(), token.end(), to));
      }
    }
    return edits;
  }

  /** An edit that adds the statement's constraint without a look at the rows that are there. */
  Optional<Fix> notValid() {
    return failed
        .source()
        .map(
            source -> {
              int end = source.statement().end();
              return Fix.of(
                  "Add it NOT VALID; VALIDATE it when the rows are mended",
                  replace(source, end, end, " NOT VALID"));
            });
  }

  /** What the statement says, sent or pasted, where it is of this sort. */
  <S extends Shape> Optional<S> shape(Class<S> sort) {
    return failed
        .source()
        .map(source -> Shapes.of(source.script(), source.statement()))
        .filter(sort::isInstance)
        .map(sort::cast);
  }

  /** The same of the statement that was sent; never a pasted text's. */
  <S extends Shape> Optional<S> sent(Class<S> sort) {
    return failed.ran() == Ran.UNKNOWN ? Optional.empty() : shape(sort);
  }

  /** An edit that replaces a token, written one way or the other, wherever it stands. */
  Optional<Fix> replaceWritten(String title, String written, String other, String text) {
    return failed
        .source()
        .flatMap(
            source -> {
              String all = source.script().text();
              List<TextEdit> edits =
                  source.script().tokens(source.statement()).stream()
                      .filter(
                          token ->
                              token.in(all).equals(written) || stored(token.in(all)).equals(other))
                      .map(token -> replace(source, token.start(), token.end(), text))
                      .toList();
              return edits.isEmpty()
                  ? Optional.empty()
                  : Optional.of(Fix.of(title, edits.toArray(TextEdit[]::new)));
            });
  }

  /** An edit that replaces the first place of a text in the statement, whatever it is part of. */
  Optional<Fix> replaceText(String title, String written, String text) {
    return failed
        .source()
        .flatMap(
            source -> {
              int at = source.text().indexOf(written);
              int start = source.statement().start() + at;
              return at < 0
                  ? Optional.empty()
                  : Optional.of(
                      Fix.of(title, replace(source, start, start + written.length(), text)));
            });
  }

  /** A part of the statement as it is written. */
  String textOf(Span span) {
    return failed.source().map(source -> span.in(source.script().text())).orElse("");
  }

  /** A token of the statement as it is written. */
  String written(Token token) {
    return failed.source().map(source -> token.in(source.script().text())).orElse("");
  }

  /** An edit of the text between two offsets of the script, where there is one. */
  Optional<Fix> replaceToken(String title, int from, int to, String text) {
    return failed.source().map(source -> Fix.of(title, replace(source, from, to, text)));
  }

  /** An edit of the text between two offsets of the script. */
  static TextEdit replace(Failed.Source source, int from, int to, String text) {
    SourcePosition start = source.script().position(from);
    SourcePosition end = source.script().position(to);
    return new TextEdit(start.line(), start.column(), end.line(), end.column(), text);
  }

  /** The place of the server's position, as an offset of the script. */
  OptionalInt offset() {
    if (failed.source().isEmpty() || error().position().isEmpty()) {
      return OptionalInt.empty();
    }
    Failed.Source source = failed.source().get();
    return OptionalInt.of(
        source.script().offsetOf(source.statement(), error().position().getAsInt()));
  }

  /** A name as a message shows it: never folded, with or without its quotes. */
  static String bare(String shown) {
    return shown.startsWith("\"") ? stored(shown) : shown;
  }

  static String stored(String written) {
    return written.startsWith("\"") && written.length() > 1
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }
}
