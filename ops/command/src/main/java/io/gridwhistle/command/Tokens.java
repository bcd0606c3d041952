package io.gridwhistle.command;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.gridwhistle.launch.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Signs tokens with the secret of a data folder. */
final class Tokens {
  private final String secret;

  private Tokens(String secret) {
    this.secret = secret;
  }

  static Tokens of(DataFolder data) throws IOException {
    if (!Files.isReadable(data.tokenSecret())) {
      throw CommandException.failed(
          "There is no token secret in " + data.root() + ". Run gridwhistle up first.");
    }
    return read(data.tokenSecret());
  }

  static Tokens read(Path secret) throws IOException {
    return new Tokens(Files.readString(secret).strip());
  }

  /**
   * A token for a role.
   *
   * @param division the only one that the token's holder may see, with all below it
   */
  String mint(String role, @Nullable String division, String subject, Duration valid) {
    var claims =
        new JWTClaimsSet.Builder()
            .subject(subject)
            .claim("role", role)
            .claim("division", division)
            .expirationTime(Date.from(Instant.now().plus(valid)))
            .build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(secret));
    } catch (JOSEException e) {
      throw new IllegalStateException("The token secret cannot be used: " + e.getMessage(), e);
    }
    return token.serialize();
  }
}
