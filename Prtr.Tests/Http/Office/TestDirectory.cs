using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Prtr.Tests.Http.Office;

/// <summary>A small OpenID Connect provider on this machine: whoever comes is the person that the test has set.</summary>
internal sealed class TestDirectory : IAsyncDisposable
{
    public const string ClientId = "prtr";
    public const string ClientSecret = "known to both";

    private readonly RSA key = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge)> codes = [];
    private readonly WebApplication app;

    private TestDirectory()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address, authorization_endpoint = Address + "/authorize", token_endpoint = Address + "/token", jwks_uri = Address + "/keys",
        }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { Public() } }));
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
    }

    public string Address => app.Urls.First();

    /// <summary>What it says of the person.</summary>
    public List<Claim> Person { get; } = [];

    public static async Task<TestDirectory> StartAsync()
    {
        var directory = new TestDirectory();
        await directory.app.StartAsync();
        return directory;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private IResult Authorize(HttpRequest request)
    {
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (request.Query["nonce"]!, request.Query["code_challenge"]!);
        return request.Query["client_id"] != ClientId ? Results.BadRequest() : Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"]!)}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"]!)));
        if (!codes.Remove(form["code"]!, out var asked) || form["client_secret"] != ClientSecret || proof != asked.Challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            Subject = new ClaimsIdentity([.. Person, new Claim("nonce", asked.Nonce)]),
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "none", token_type = "Bearer", id_token = token });
    }

    private object Public()
    {
        var numbers = key.ExportParameters(false);
        return new { kty = "RSA", use = "sig", kid = "1", n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent) };
    }
}
