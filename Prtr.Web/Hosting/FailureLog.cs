namespace Prtr.Web.Hosting;

/// <summary>
/// Answers a failure as data or by a page, and writes it down with the address that was asked for, as <see cref="LoggedAddress"/> has it.
/// Who left meanwhile is no failure, nor is who asked what cannot be read.
/// </summary>
public static partial class FailureLog
{
    /// <summary>The page that says so.</summary>
    public const string ErrorPage = "/error";

    public static void UseFailures(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorPage,
            CreateScopeForErrors = true,
            StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode
                : DiskFailure.InWords(error) is not null ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = _ => true,
        });
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailureLog));
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (Exception error) when (IsFailure(error, context) && Write(log, error, context))
            {
                // Not reached: it is only looked at where it happens.
                throw;
            }
        });
    }

    private static bool IsFailure(Exception error, HttpContext context) =>
        error is not BadHttpRequestException && !(context.RequestAborted.IsCancellationRequested && error is OperationCanceledException or IOException);

    private static bool Write(ILogger log, Exception error, HttpContext context)
    {
        if (DiskFailure.InWords(error) is { } trouble)
        {
            CouldNotWrite(log, context.Request.Method, LoggedAddress.Of(context.Request), trouble);
        }
        else
        {
            Failed(log, context.Request.Method, LoggedAddress.Of(context.Request), error);
        }

        return false;
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Address} could not be answered, for nothing can be written. {Trouble}")]
    private static partial void CouldNotWrite(ILogger log, string method, string address, string trouble);

    [LoggerMessage(LogLevel.Error, "{Method} {Address} could not be answered.")]
    private static partial void Failed(ILogger log, string method, string address, Exception error);
}
