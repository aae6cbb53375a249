using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Prtr.Ingest.Accounts.Own;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;
using Prtr.Web.Office.SignIn;

namespace Prtr.Web.Office.Passkeys;

/// <summary>The addresses that the pages' script asks for signing in with a passkey, and for adding one.</summary>
public static class PasskeyEndpoints
{
    private const long Most = 64 * 1024;

    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/sign-in/passkey/offer", new AllowAnonymousAttribute(), PasskeyJson.Default.PasskeyWish, (context, _) =>
            Task.FromResult(Results.Json(context.RequestServices.GetRequiredService<PasskeyCeremony>().Ask(context.Request), PasskeyJson.Default.PasskeyOffer)));
        Map(routes, "/sign-in/passkey", new AllowAnonymousAttribute(), PasskeyJson.Default.PasskeyAnswer, SignInAsync);
        Map(routes, "/office/account/passkey/offer", new OfficePageAttribute(Act.AddPasskey), PasskeyJson.Default.PasskeyWish, OfferAsync);
        Map(routes, "/office/account/passkey", new OfficePageAttribute(Act.AddPasskey), PasskeyJson.Default.PasskeyAnswer, AddAsync);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, PasskeyAnswer answer)
    {
        if ((await context.RequestServices.GetRequiredService<PasskeyCeremony>().SignInAsync(context.Request, answer, context.RequestAborted)).Secret is not { } secret)
        {
            return Refused(context, "Passkey.Wrong");
        }

        SessionCookie.Write(context, secret);
        return Done(SignedInAddress.Then(answer.Then, Links.To("office")));
    }

    private static async Task<IResult> OfferAsync(HttpContext context, PasskeyWish wish)
    {
        var person = PersonClaims.Find(context.User)!;
        var confirmed = await context.RequestServices.GetRequiredService<OwnAccount>().ConfirmAsync(person, wish.Password ?? "", context.RequestAborted);
        return confirmed.Problem is { } problem
            ? Refused(context, "Own." + problem)
            : Results.Json(await context.RequestServices.GetRequiredService<PasskeyCeremony>().OfferAsync(context.Request, person, context.RequestAborted), PasskeyJson.Default.PasskeyOffer);
    }

    private static async Task<IResult> AddAsync(HttpContext context, PasskeyAnswer answer) =>
        await context.RequestServices.GetRequiredService<PasskeyCeremony>().AddAsync(context.Request, PersonClaims.Find(context.User)!, answer, context.RequestAborted)
            ? Done(Links.To(PersonClaims.Find(context.User)!.May(Act.ReadOffice) ? "office/account" : "cabinet/account", "done=passkey"))
            : Refused(context, "Passkey.NotAdded");

    private static void Map<T>(IEndpointRouteBuilder routes, string path, object access, JsonTypeInfo<T> kind, Func<HttpContext, T, Task<IResult>> answer) => routes
        .MapPost(SiteLanguages.Route + path, async (HttpContext context, IAntiforgery antiforgery) =>
        {
            try
            {
                return context.Request.HasJsonContentType() && await antiforgery.IsRequestValidAsync(context) && await JsonSerializer.DeserializeAsync(context.Request.Body, kind, context.RequestAborted) is { } asked
                    ? await answer(context, asked)
                    : Results.BadRequest();
            }
            catch (JsonException)
            {
                return Results.BadRequest();
            }
        })
        .WithMetadata(access, new RequestSizeLimitAttribute(Most))
        .ExcludeFromDescription();

    private static IResult Done(string address) => Results.Json(new PasskeyOutcome(address, null), PasskeyJson.Default.PasskeyOutcome);

    private static IResult Refused(HttpContext context, string why) => Results.Json(
        new PasskeyOutcome(null, context.RequestServices.GetRequiredService<IStringLocalizer<SignInTexts>>()[why, Ingest.Accounts.Passwords.Shortest, Ingest.Accounts.Passwords.Longest]),
        PasskeyJson.Default.PasskeyOutcome,
        statusCode: StatusCodes.Status422UnprocessableEntity);
}
