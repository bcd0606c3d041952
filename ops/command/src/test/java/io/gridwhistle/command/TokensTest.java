package io.gridwhistle.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @Test
  void mint_forATown_isSignedWithRoleDivisionAndEnd() throws Exception {
    var file = Files.writeString(folder.resolve("secret"), SECRET + "\n");

    var token =
        SignedJWT.parse(Tokens.read(file).mint("town", "T01", "someone", Duration.ofDays(1)));

    assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("someone");
    assertThat(claims.getStringClaim("role")).isEqualTo("town");
    assertThat(claims.getStringClaim("division")).isEqualTo("T01");
    assertThat(claims.getExpirationTime()).isAfter(new Date());
  }

  @Test
  void mint_withoutDivision_leavesTheClaimOut() throws Exception {
    var file = Files.writeString(folder.resolve("secret"), SECRET);

    var token = SignedJWT.parse(Tokens.read(file).mint("analyst", null, "a", Duration.ofDays(1)));

    assertThat(token.getPayload().toJSONObject()).doesNotContainKey("division");
  }
}
