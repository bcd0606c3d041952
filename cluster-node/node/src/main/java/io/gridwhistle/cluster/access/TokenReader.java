package io.gridwhistle.cluster.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.gridwhistle.cluster.NodeSettings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks bearer tokens: JWT (RFC 7519) signed with HS256 by the shared secret. */
@Singleton
final class TokenReader {
  private static final int LEAST_BYTES = 32;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  TokenReader(NodeSettings settings) throws IOException {
    byte[] secret = secret(settings.tokenSecretFile());
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(secret)));
    DefaultJWTClaimsVerifier<SecurityContext> claims =
        new DefaultJWTClaimsVerifier<>(null, Set.of("sub", "role", "exp"));
    claims.setMaxClockSkew(0);
    processor.setJWTClaimsSetVerifier(claims);
  }

  private static byte[] secret(String file) throws IOException {
    if (file.isEmpty() || !Files.isReadable(Path.of(file))) {
      throw new IllegalArgumentException(
          "The token secret file '%s' cannot be read. Set GRIDWHISTLE_TOKEN_SECRET_FILE."
              .formatted(file));
    }
    byte[] secret = Files.readString(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "The token secret in '%s' is shorter than %d bytes. Write a longer random text."
              .formatted(file, LEAST_BYTES));
    }
    return secret;
  }

  /** The caller that a token names; empty when it is forged, spent or incomplete. */
  Optional<Caller> read(String token) {
    try {
      return caller(processor.process(token, null));
    } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static Optional<Caller> caller(JWTClaimsSet claims) throws ParseException {
    Role role = Role.valueOf(claims.getStringClaim("role").toUpperCase(Locale.ROOT));
    String division = role == Role.TOWN ? claims.getStringClaim("division") : null;
    if (role == Role.TOWN && isBlank(division)) {
      return Optional.empty();
    }
    return Optional.of(
        new Caller(claims.getSubject(), role, division, claims.getExpirationTime().getTime()));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
