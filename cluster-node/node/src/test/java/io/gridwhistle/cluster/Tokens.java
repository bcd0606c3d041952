package io.gridwhistle.cluster;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

/** Tokens to test with. */
final class Tokens {
  static final String SECRET = "a secret of tests, long enough for HS256";
  static final String ANALYST = of("analyst", null, 3600);
  static final String OPERATOR = of("operator", null, 3600);
  static final String INGEST = of("ingest", null, 3600);
  static final String TOWN_1 = of("town", "T1", 3600);

  private Tokens() {}

  static String of(String role, String division, long seconds) {
    return signed(role, division, seconds, SECRET);
  }

  static String signed(String role, String division, long seconds, String secret) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject("somebody")
            .claim("role", role)
            .expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
    if (division != null) {
      claims.claim("division", division);
    }
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
      token.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
      return token.serialize();
    } catch (JOSEException unusable) {
      throw new IllegalArgumentException(unusable);
    }
  }

  static Path secretFile() {
    try {
      Path file = Files.createTempFile(Path.of("target"), "secret", ".txt");
      return Files.writeString(file, SECRET + "\n").toAbsolutePath();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
