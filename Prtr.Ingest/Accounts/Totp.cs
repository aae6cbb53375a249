using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Prtr.Ingest.Accounts;

/// <summary>Codes of six digits that change every 30 seconds, as authenticator programs show them (RFC 6238 with SHA-1, the only one that all of them know).</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const int KeyBytes = 20;

    // A clock that is late or early by one step is let pass.
    private const int Tolerance = 1;

    /// <summary>A new key, Base32.</summary>
    public static string NewKey() => Base32.Of(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What an authenticator reads from a picture.</summary>
    /// <param name="issuer">Shown above the code, such as the host's name.</param>
    public static string AddressOf(string key, string name, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(name)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={StepSeconds}";

    /// <summary>The step of time whose code this is; null when it is none of now, or that step was used.</summary>
    /// <param name="lastStep">Only later steps are taken.</param>
    public static long? StepOf(string key, string code, DateTimeOffset now, long lastStep)
    {
        var given = code.Replace(" ", "", StringComparison.Ordinal);
        var present = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = present - Tolerance; step <= present + Tolerance; step++)
        {
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(key, step)), System.Text.Encoding.UTF8.GetBytes(given)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The code that is shown at a moment.</summary>
    public static string CodeAt(string key, DateTimeOffset time) => CodeOf(key, time.ToUnixTimeSeconds() / StepSeconds);

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: authenticators know no other; the weakness of SHA-1 is not one of HMAC.")]
    private static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var mac = HMACSHA1.HashData(Base32.Read(key), counter);
        var place = mac[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(place)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
