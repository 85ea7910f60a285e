/**
 * Tools that have a file beside the migrations which lists them: Drizzle, Atlas, Liquibase's
 * changelogs, and graphile-migrate with its chain of hashes.
 *
 * <p>Reading blocks; everything is stateless and may be used on any thread.
 */
package dev.drydock.tool.listed;
