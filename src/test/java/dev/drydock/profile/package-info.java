/** Tests of profiles, secrets and where they are stored, on real files and processes. */
package dev.drydock.profile;
