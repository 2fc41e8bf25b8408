package io.kommozuora.config;

import io.kommozuora.token.Encoding;
import io.kommozuora.token.Hmac;

/**
 * How the tenant proves that it made a callout.
 *
 * @param algorithm what bodies are signed with, where they are
 * @param encoding how the signature is written
 */
public record CalloutSettings(SecondProof proof, Hmac algorithm, Encoding encoding) {
  static CalloutSettings read(Section section) {
    var proofs = Scalar.oneOf(SecondProof.values(), SecondProof::toString);
    var proof = section.optional("proof", proofs, SecondProof.HMAC);
    var algorithms = Scalar.oneOf(Hmac.values(), Hmac::toString);
    var algorithm = section.optional("algorithm", algorithms, Hmac.SHA_256);
    var encodings = Scalar.oneOf(Encoding.values(), Encoding::toString);
    var encoding = section.optional("encoding", encodings, Encoding.BASE64);
    return new CalloutSettings(proof.get(), algorithm.get(), encoding.get());
  }
}
