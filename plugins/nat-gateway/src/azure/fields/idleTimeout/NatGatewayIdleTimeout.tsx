import TextField from '@material-ui/core/TextField';
import { azureNatGatewayLimits } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useFormWords } from '../../../words/useFormWords';
import type { idleTimeoutFieldSchema } from './idleTimeoutFieldSchema';

/**
 * The TCP idle timeout, with why not to raise it.
 *
 * @internal
 */
export function NatGatewayIdleTimeout(
  props: typeof idleTimeoutFieldSchema.TProps,
) {
  const { t } = useFormWords();
  const limits = azureNatGatewayLimits;
  return (
    <TextField
      id={props.idSchema.$id}
      type="number"
      fullWidth
      margin="dense"
      variant="outlined"
      label={t('idle.label')}
      helperText={t('idle.help', {
        default: String(limits.defaultTcpIdleTimeoutMinutes.value),
        min: String(limits.minTcpIdleTimeoutMinutes.value),
        max: String(limits.maxTcpIdleTimeoutMinutes.value),
        udp: String(limits.udpIdleTimeoutMinutes.value),
      })}
      // The hint is no error; the error has its own line below.
      FormHelperTextProps={{ error: false }}
      value={props.formData ?? ''}
      disabled={props.disabled}
      error={(props.rawErrors?.length ?? 0) > 0}
      onChange={({ target }) =>
        props.onChange(target.value === '' ? undefined : Number(target.value))
      }
    />
  );
}
