package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.Optional;

/**
 * What was read out of a text somebody pasted.
 *
 * @param error what the server, or what stands before it, said
 * @param code the client's own code where it has one, such as PostgREST's {@code PGRST204}
 * @param statement the statement, where the text has it whole
 * @param line the part of it that psql shows behind {@code LINE}
 * @param migration the one Prisma names as failed
 */
public record Pasted(
    ServerError error,
    Optional<String> code,
    Optional<String> statement,
    Optional<String> line,
    Optional<String> migration) {}
