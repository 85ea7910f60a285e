/** The packaged program as a process; runs after {@code package}, in the integration-test phase. */
package dev.drydock.packaged;
