/**
 * Questions a person asks a database: what may be asked, the answers as pages of rows, plans and
 * exports.
 *
 * <p>Everything that talks to the server blocks; a {@link dev.drydock.query.Console} is used by one
 * thread at a time but for its cancel.
 */
package dev.drydock.query;
