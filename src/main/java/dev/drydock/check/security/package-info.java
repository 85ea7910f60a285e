/**
 * Rules about who may see and do what: row security, definer's rights, grants, secrets.
 *
 * <p>Stateless, called on several threads at once.
 */
package dev.drydock.check.security;
