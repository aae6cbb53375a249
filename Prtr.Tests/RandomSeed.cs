using System.Globalization;
using Xunit.Abstractions;

namespace Prtr.Tests;

/// <summary>
/// Where random tests begin: always at the same place, so that a change that breaks a test is the one that is being made.
/// <c>PRTR_TEST_SEED=clock</c> looks elsewhere each time, a number repeats what was found there.
/// </summary>
public static class RandomSeed
{
    public const string Variable = "PRTR_TEST_SEED";

    private const int Usual = 20240401;

    /// <summary>The seed of this run, written beside the test's result, so that a failure says it.</summary>
    /// <param name="output">Of the test.</param>
    public static int For(ITestOutputHelper output)
    {
        var seed = Value(Environment.GetEnvironmentVariable(Variable));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}; {Variable}={seed} repeats this run"));
        return seed;
    }

    /// <param name="asked">What the variable says; null when it is not set.</param>
    /// <exception cref="FormatException">It is neither a number nor <c>clock</c>.</exception>
    internal static int Value(string? asked) => asked switch
    {
        null or "" => Usual,
        "clock" => Environment.TickCount,
        _ => int.Parse(asked, CultureInfo.InvariantCulture),
    };
}
