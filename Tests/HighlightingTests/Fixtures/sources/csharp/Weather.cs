using System;
using System.Net.Http;
using System.Text.Json;

#nullable enable

namespace Weather;

[Serializable]
public class ForecastException : Exception
{
    public int Status { get; }

    public ForecastException(string message, int status) : base(message)
    {
        Status = status;
    }
}

public static class Extensions
{
    public static double ToFahrenheit(this double celsius) => celsius * 9 / 5 + 32;

    public static string Describe(this int code) => code switch
    {
        0 => "clear",
        1 or 2 => "partly cloudy",
        >= 45 and < 60 => "fog",
        _ => "unknown"
    };
}

public struct Reading
{
    public double Celsius;
    public int Code;
    public override string ToString() => $"{Celsius} °C, {Code.Describe()}";
}

internal class Client : IDisposable
{
    private readonly HttpClient http = new HttpClient();
    private static readonly object gate = new object();

    // Asks the service for the weather of a place.
    public async Task<Reading?> GetAsync(double latitude, double longitude)
    {
        var url = $"https://weather.example/v1?lat={latitude}&lon={longitude}";
        using var response = await http.GetAsync(url);
        if ((int)response.StatusCode >= 400)
        {
            throw new ForecastException("refused", (int)response.StatusCode);
        }
        string body = await response.Content.ReadAsStringAsync();
        try
        {
            return JsonSerializer.Deserialize<Reading>(body);
        }
        catch (JsonException e) when (e.LineNumber == 0)
        {
            lock (gate) { Console.Error.WriteLine(e.Message); }
            return null;
        }
        finally
        {
            Console.WriteLine(@"C:\logs\weather.txt");
        }
    }

    public void Dispose() => http.Dispose();
}
