/**
 * What an error of PostgreSQL means here: in one sentence, with what was looked up in the database
 * and in the folder, with ways out as edits or SQL, and whether it is safe to run again.
 *
 * <p>Everything blocks on the calling thread. Looking things up never writes, waits for no lock
 * longer than half a second and never fails the caller: a question the server refused is said.
 */
package dev.drydock.explain;
