package dev.drydock.run;

import dev.drydock.explain.Explanation;
import dev.drydock.problem.Place;
import dev.drydock.server.ServerError;

/**
 * A statement the server refused, with its place in the file.
 *
 * @param place the server's position where it gives one, else that of the name in its message, else
 *     the statement's first line
 * @param explanation what it means here, and the ways out
 */
public record StatementError(ServerError server, Place place, Explanation explanation) {}
