namespace Prtr.Web.Endpoints;

/// <summary>Reads what a form sends before anybody relies on it.</summary>
public static class SentForm
{
    /// <returns>The status with which a request is to be refused that is no form, breaks off, or holds more than it may; null when the form was read.</returns>
    public static async Task<int?> ProblemAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return StatusCodes.Status415UnsupportedMediaType;
        }

        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
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
}
