package dev.drydock.run;

import dev.drydock.problem.Place;
import dev.drydock.server.ServerError;

/**
 * A statement the server refused, with its place in the file.
 *
 * @param place the server's position where it gives one, else that of the name in its message, else
 *     the statement's first line
 * @param explanation what it means, for people; may be the server's message
 * @param remedy the next step
 */
public record StatementError(ServerError server, Place place, String explanation, String remedy) {}
