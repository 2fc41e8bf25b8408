package io.kommozuora.localaws.secrets;

import java.time.Instant;

/** One version of a secret, which never changes. */
record SecretVersion(String id, SecretContent content, Instant created) {}
