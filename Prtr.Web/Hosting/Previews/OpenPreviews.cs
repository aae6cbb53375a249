using System.Collections.Concurrent;
using System.Security.Cryptography;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.People;

namespace Prtr.Web.Hosting.Previews;

/// <summary>The previews that people look at: few at a time, each seen by who has opened it alone, and ended when nobody has looked for a while.</summary>
public sealed class OpenPreviews : IAsyncDisposable
{
    private const int Most = 2;
    private const int Digits = 32;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private readonly IServiceProvider services;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim making = new(1, 1);
    private readonly ConcurrentDictionary<string, Opened> open = new();
    private readonly ITimer looking;

    public OpenPreviews(IServiceProvider services, TimeProvider clock)
    {
        (this.services, this.clock) = (services, clock);
        looking = clock.CreateTimer(_ => EndIdle(), null, Idle, TimeSpan.FromMinutes(1));
    }

    /// <summary>Makes one, in the place of the one that was looked at the longest ago when there are too many.</summary>
    /// <param name="page">Where the person goes on afterwards.</param>
    /// <returns>Its name; null when there is nothing to show.</returns>
    public async Task<string?> OpenAsync(PreviewedAct act, SignedInPerson person, string page, CancellationToken cancellationToken)
    {
        await making.WaitAsync(cancellationToken);
        try
        {
            while (open.Count >= Most && open.MinBy(one => one.Value.UsedAt) is { Key: { } oldest })
            {
                await EndAsync(oldest);
            }

            if (await PreviewSite.StartAsync(act, services, cancellationToken) is not { } site)
            {
                return null;
            }

            var name = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
            open[name] = new Opened(site, person.AccountId, page) { UsedAt = clock.GetUtcNow() };
            return name;
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>Where its owner goes on; null when there is no such preview.</summary>
    public string? PageOf(string name) => open.GetValueOrDefault(name)?.Page;

    public bool IsOf(string name, SignedInPerson person) => open.GetValueOrDefault(name)?.AccountId == person.AccountId;

    /// <summary>Whether the preview's own pages have sent it.</summary>
    public bool IsFrom(string name, string token) => open.GetValueOrDefault(name)?.Site.Mark.EndToken == token;

    /// <summary>Answers a request from a preview; false when it has ended, and nothing is answered.</summary>
    public async Task<bool> AnswerAsync(string name, HttpContext context)
    {
        if (open.GetValueOrDefault(name) is not { } found)
        {
            return false;
        }

        found.UsedAt = clock.GetUtcNow();
        return await found.Site.AnswerAsync(context);
    }

    public async Task EndAsync(string name)
    {
        if (open.TryRemove(name, out var ended))
        {
            await ended.Site.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await looking.DisposeAsync();
        foreach (var name in open.Keys)
        {
            await EndAsync(name);
        }

        making.Dispose();
    }

    private void EndIdle()
    {
        foreach (var (name, _) in open.Where(one => clock.GetUtcNow() - one.Value.UsedAt > Idle))
        {
            _ = EndAsync(name);
        }
    }

    private sealed record Opened(PreviewSite Site, long AccountId, string Page)
    {
        public DateTimeOffset UsedAt { get; set; }
    }
}
