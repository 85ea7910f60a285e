package dev.drydock.ui.kit;

import java.util.Locale;
import java.util.Set;

/**
 * What a word of SQL is to the eye. Most of PostgreSQL's keywords may be names, and often are: a
 * column {@code name}, {@code version} or {@code key} is no command. Told by the words beside it,
 * for colours alone: nothing rests on it.
 */
final class SqlWords {
  /** What one word is drawn as. */
  enum Role {
    KEYWORD,
    TYPE,
    NAME
  }

  private static final Set<String> TYPES =
      words(
          """
          bigint bigserial bit bool boolean box bytea char character cidr citext date daterange
          decimal double float float4 float8 geography geometry hstore inet int int2 int4 int4range
          int8 int8range integer interval json jsonb jsonpath macaddr money numeric numrange oid
          point polygon real regclass regtype serial smallint smallserial text time timestamp
          timestamptz timetz tsquery tsrange tstzrange tsvector uuid varbit varchar vector xml
          """);

  /** Behind them stands what is named or asked for. */
  private static final Set<String> BEFORE_NAMES =
      words(", ( select distinct by set where and or not on add column when then else returning");

  private static final Set<String> AFTER_NAMES =
      words(", ) ; = <> < > <= >= + - * / || :: from as is in and or asc desc then when end");

  /** Never a name without quotes, as {@code kwlist.h} has it, as far as a value may be one. */
  private static final Set<String> RESERVED =
      words(
          """
          all analyse analyze any array asc both case cast check collate column constraint create
          current_catalog current_date current_role current_time current_timestamp current_user
          default deferrable desc distinct do else end except false fetch for foreign from grant
          group having in initially intersect into lateral leading limit localtime localtimestamp
          not null offset on only or order placing primary references returning select session_user
          some symmetric system_user table then to trailing true union unique user using variadic
          when where window with
          """);

  /** Behind AS they belong to the command. */
  private static final Set<String> AFTER_AS =
      words("assignment enum execute identity implicit materialized permissive range restrictive");

  private SqlWords() {}

  /**
   * @param keyword whether the lexer knows the word as one
   * @param before the word or sign before it; empty at the beginning
   * @param after the one behind it; empty at the end or where it is not known
   */
  static Role role(String word, boolean keyword, String before, String after) {
    String lower = word.toLowerCase(Locale.ROOT);
    String left = before.toLowerCase(Locale.ROOT);
    String right = after.toLowerCase(Locale.ROOT);
    boolean type = TYPES.contains(lower);
    if (left.equals(".") || right.equals(".") || !keyword && !type) {
      return Role.NAME;
    }
    if (RESERVED.contains(lower)) {
      return Role.KEYWORD;
    }
    boolean defined = TYPES.contains(right) && BEFORE_NAMES.contains(left);
    boolean used = !type && BEFORE_NAMES.contains(left) && AFTER_NAMES.contains(right);
    boolean alias = left.equals("as") && !AFTER_AS.contains(lower) && !type;
    if (defined || used || alias) {
      return Role.NAME;
    }
    return type ? Role.TYPE : Role.KEYWORD;
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
