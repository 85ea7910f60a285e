package dev.drydock.explain;

import java.util.List;

/** PostgREST's own errors, as Supabase hands them on; its codes are in its error reference. */
final class ApiWords {
  private ApiWords() {}

  static List<Said> all() {
    return List.of(
        Said.of(
            ToolWords.STATE,
            "No API key found in request",
            "The request has no API key, so the gateway does not hand it on.",
            "Send the project's key in the header apikey (and the user's token in Authorization)."),
        Said.of(
            ToolWords.STATE,
            "Database connection error\\. Retrying the connection|Could not query the database for the"
                + " schema cache",
            "The API has lost its connection to the database, or cannot make one.",
            "See that the database runs and is awake, takes connections, and that the API's address and"
                + " password are right."),
        Said.of(
            ToolWords.STATE,
            "failed to parse (filter|select parameter|order|logic tree) \\(([^)]*)\\)",
            "The API does not understand “{2}” as a {1}.",
            "Write a filter as column=operator.value: active=is.true, id=eq.5, name=ilike.*ann*."),
        Said.of(
            ToolWords.STATE,
            "Cannot write DateTime with Kind=UTC to PostgreSQL type '(timestamp without time zone)'",
            "Npgsql puts UTC times only into timestamp with time zone, and the column is {1}.",
            "Make the column timestamp with time zone (what a moment is kept in), or hand over the time with"
                + " Kind Unspecified."),
        Said.of(
            ToolWords.STATE,
            "Cannot write DateTime with Kind=(\\w+) to PostgreSQL type '([^']+)'",
            "Npgsql puts only UTC times into {2}, and this one is of the kind {1}.",
            "Make it UTC before (DateTime.UtcNow, ToUniversalTime), or make the column timestamp without"
                + " time zone."),
        Said.of(
            ToolWords.STATE,
            "JSON object requested, multiple \\(or no\\) rows returned|Cannot coerce the result to a"
                + " single JSON object",
            "The application asked for exactly one row, and the query gave none, or more than one.",
            "Where no row is an answer too, ask with maybeSingle(). Where the row should be there, look"
                + " for it with the application's role: row security hides rows without an error."),
        Said.of(
            ToolWords.STATE,
            "JWSInvalidSignature|No suitable key or wrong key type",
            "The token was signed with another key than this API's.",
            "Take the key of this very project; self-hosted, let all services have the same JWT secret"
                + " and make the keys from it again."),
        Said.of(
            ToolWords.STATE,
            "JWT expired",
            "The token of the request is expired.",
            "Have the client refresh it or sign in again; see the clocks of both machines when it"
                + " happens at once."),
        Said.of(
            ToolWords.STATE,
            "Anonymous access is disabled",
            "The request had no token, and the API lets nobody in without one.",
            "Send a key or token, or set the role for anonymous requests."),
        Said.of(
            ToolWords.STATE,
            "Invalid schema: ([\\w$]+)",
            "The API does not offer the schema {1}.",
            "Have {1} exposed in the API's settings (db-schemas) and USAGE on it granted, or ask for"
                + " what is in an exposed schema."),
        Said.of(
            ToolWords.STATE,
            "The schema must be one of the following: ([\\w, $]+)",
            "The API offers only the schemas {1}.",
            "Have the schema exposed in the API's settings (db-schemas), or ask for what is in an"
                + " exposed one."),
        Said.of(
            ToolWords.STATE,
            "Could not choose the best candidate function between: (.+?)(?:\"|'|$)",
            "More than one function fits this call: {1}.",
            "Drop the one that is not wanted, often a left-over of CREATE OR REPLACE with other"
                + " arguments."),
        Said.of(
            ToolWords.STATE,
            "Could not embed because more than one relationship was found for '([^']+)' and '([^']+)'",
            "More than one foreign key joins {1} and {2}, and the request does not say which.",
            "Name the foreign key in the request: {2}!the_foreign_key(…)."),
        Said.of(
            ToolWords.STATE,
            "Could not query the database for the schema cache",
            "The API cannot read the catalog of its database.",
            "See that the database takes connections and that a slow or blocked catalog query is not"
                + " the cause."));
  }
}
