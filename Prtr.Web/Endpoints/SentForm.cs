using Microsoft.Extensions.Primitives;
using Prtr.Search.Text;

namespace Prtr.Web.Endpoints;

/// <summary>Reads what a form sends before anybody relies on it. What people type comes as <see cref="Printable"/> has it, as what they send in files does: every output can carry it.</summary>
public static class SentForm
{
    // Passwords count to their last letter.
    private static readonly string[] AsTyped = ["Password", "Repeated", "Present", "Wanted", "CodesPassword"];

    /// <returns>The status with which a request is to be refused that is no form, breaks off, or holds more than it may; null when the form was read.</returns>
    public static async Task<int?> ProblemAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        try
        {
            context.Request.Form = Printed(await context.Request.ReadFormAsync(context.RequestAborted));
            return null;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (Exception malformed) when (malformed is IOException or InvalidDataException && !context.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    private static IFormCollection Printed(IFormCollection form) =>
        form.All(IsPrintable) ? form : new FormCollection(form.ToDictionary(field => field.Key, field => IsPrintable(field) ? field.Value : Of(field.Value), StringComparer.OrdinalIgnoreCase), form.Files);

    private static bool IsPrintable(KeyValuePair<string, StringValues> field) => AsTyped.Contains(field.Key, StringComparer.OrdinalIgnoreCase) || field.Value.All(text => Printable.IsAll(text ?? ""));

    private static StringValues Of(StringValues texts) => new([.. texts.Select(text => Printable.Of(text ?? ""))]);
}
