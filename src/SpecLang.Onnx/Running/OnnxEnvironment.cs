using Microsoft.ML.OnnxRuntime;

namespace SpecLang.Onnx.Running;

/// <summary>ONNX Runtime's one environment of the process, kept silent: what it has to say comes as exceptions.</summary>
internal static class OnnxEnvironment
{
    private static readonly Lock Gate = new();

    /// <summary>Starts the environment, or silences the one that stands.</summary>
    /// <exception cref="OnnxRuntimeException">The native library is there but does not start.</exception>
    /// <exception cref="TypeInitializationException">The native library is missing or does not fit this machine.</exception>
    public static void Silence()
    {
        lock (Gate)
        {
            if (!OrtEnv.IsCreated)
            {
                var options = new EnvironmentCreationOptions { logId = "speclang", logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
                OrtEnv.CreateInstanceWithOptions(ref options).DisableTelemetryEvents();
            }
            else
            {
                OrtEnv.Instance().EnvLogLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;
            }
        }
    }
}
